import headers from "./security-headers.json" with { type: "json" };

/** What every answer says to browsers. The policy for scripts and styles differs from request to request (proxy.ts). */
export const securityHeaders = headers;

/** For a year browsers come by TLS alone, once they did; other hosts below this one are not Kontor's to decide about. */
export const strictTransport = { "Strict-Transport-Security": "max-age=31536000" };
