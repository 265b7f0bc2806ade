/** The address of the logo that belongs to the pages under `path`; it changes with every upload, so that browsers may keep it for good. */
export function logoPath(path: string, logoKey: string | null): string | null {
  return logoKey && `${path}/logo?v=${logoMark(logoKey)}`;
}

/** The random part of a logo's key. */
export const logoMark = (logoKey: string): string => /([0-9a-f]+)\.png$/.exec(logoKey)?.[1] ?? "";
