import type { PageRows } from "@/e2e/matrix/page-row";
import { calendarLink, everywhere, orderLink } from "@/e2e/matrix/records";

export const pages: PageRows = {
  "/[tenant]/follow/[token]": {
    ...everywhere,
    of: orderLink,
    // Whoever has a link sees what it opens, and under its own tenant alone.
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
  "/[tenant]/calendar/[token]": {
    ...everywhere,
    of: calendarLink,
    sees: { guest: ["own", "neighbour", "sibling"] },
  },
};
