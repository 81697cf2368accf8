/**
 * Added before the service worker on publishing: address below the root, as in a URL, to SHA-256
 * (hex).
 */
declare const bestanden: Record<string, string>;
/** The files that are only kept after their first use. */
declare const later: string[];
