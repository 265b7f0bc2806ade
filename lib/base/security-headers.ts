/** What every answer says to browsers. The policy for scripts and styles differs from request to request (proxy.ts). */
export const securityHeaders = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/** For a year browsers come by TLS alone, once they did; other hosts below this one are not Kontor's to decide about. */
export const strictTransport = { "Strict-Transport-Security": "max-age=31536000" };
