/** The application's own origin. Files are not served from file:, whose origin is opaque and whose reach is the disk. */
export const applicationOrigin = 'app://hengping';
export const startAddress = `${applicationOrigin}/index.html`;

/** Whether an address belongs to the application. */
export const isApplicationAddress = (address: string): boolean =>
  address === applicationOrigin || address.startsWith(`${applicationOrigin}/`);
