const pages = 'a[href]:not([href^="#"], [download], [target], [data-page="whole"])';

/**
 * The link to another page of Kontor that an event is about, if it is about one: not to a file, a place of this page, another
 * window or another site, and not to what is loaded whole.
 */
export function pageLinkOf({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>(pages);
  return link && link.origin === location.origin ? link : undefined;
}
