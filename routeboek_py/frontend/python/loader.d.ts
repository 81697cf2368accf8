// Lies beside these scripts in the bundle; it comes from the library that makes the image.
export * from "../../packing/image/loader.js";
