/**
 * What a page of the application may do: run its own scripts, show its own and generated pictures, speak to its own
 * origin. Inline styles are allowed because the component library writes them; inline scripts and eval are not.
 */
const contentSecurityPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'frame-ancestors': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

export type PolicyDirective = keyof typeof contentSecurityPolicy;

/** The policy as a header value; `changed` replaces single directives (the development server needs one). */
export const policyText = (changed: Partial<Record<PolicyDirective, string>> = {}): string =>
  Object.entries({ ...contentSecurityPolicy, ...changed })
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

/** The headers of every answer that a page of the application gets, whichever host gives it. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyText(),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
};
