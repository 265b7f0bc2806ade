import { asking } from "./actions/asking";
import { catalogue } from "./actions/catalogue";
import { details } from "./actions/details";
import { keeping } from "./actions/keeping";
import { orders } from "./actions/orders";
import { portfolios } from "./actions/portfolios";
import { resellers } from "./actions/resellers";
import type { ActionRows } from "./actions/row";
import { selling } from "./actions/selling";
import { team } from "./actions/team";
import { users } from "./actions/users";

/** Every server action of an area. Those about one's own account are in account.ts: what they do depends on the caller alone. */
export const areaActions: ActionRows = {
  ...catalogue,
  ...portfolios,
  ...resellers,
  ...orders,
  ...selling,
  ...team,
  ...users,
  ...keeping,
  ...details,
  ...asking,
};
