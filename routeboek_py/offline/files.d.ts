/** What publishing puts in front of the service worker: address below the root, as a URL has it, to SHA-256 (hex). */
declare const bestanden: Record<string, string>;
/** Those of them that are kept only once somebody needs them. */
declare const later: string[];
