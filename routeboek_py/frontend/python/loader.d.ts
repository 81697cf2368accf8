// In the bundle this file is next to these scripts; it comes from the library for the image.
export * from "../../packing/image/loader.js";
