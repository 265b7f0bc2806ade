import type { OrderRow } from "./plan";

export const gammaCloudOrders: OrderRow[] = [
  [259, "muster-inc", "completed", { "WP-NB14-PRO": 4, "WP-DOCK-C2": 4 }],
  [231, "cedar-loop-bakery", "completed", { "M365-TENANT": 1, "M365-BASIC": 6 }],
  [196, "prairie-lantern-dental", "completed", { "BK-SERVER": 1, "BK-CLIENT": 7 }],
  [163, "birchgate-architects", "completed", { "WP-NB16-STUDIO": 3, "WP-MON27-QHD": 6 }],
  [141, "muster-inc", "cancelled", { "NW-MANAGED": 1 }],
  [119, "tallgrass-ledger", "completed", { "SEC-EDR": 16, "SUP-DESK": 16 }],
  [85, "snowbarrel-freight", "completed", { "NW-SW24P rent": 2, "NW-AP620 rent": 9 }],
  [52, "copper-finch-brewing", "rejected", { "TEL-DESK-D40": 5 }],
  [37, "muster-inc", "in delivery", { "WP-MON27-QHD": 8, "M365-STANDARD": 8 }],
  [19, "heronbend-outfitters", "in delivery", { "SEC-GATE100": 1, "NW-AP620": 3 }],
  [10, "birchgate-architects", "information asked", { "M365-PREMIUM year": 11 }],
  [2, "muster-inc", "placed", { "TEL-SEAT": 8, "TEL-DESK-D40": 8 }],
];

export const lakesideOrders: OrderRow[] = [
  [208, "iron-pier-tooling", "completed", { "SEC-GATE100": 2, "SUP-HOURS-10": 2 }],
  [74, "maple-quarry-academy", "completed", { "WP-NB14-PRO lease": 25 }],
  [5, "iron-pier-tooling", "confirmed", { "CLD-VM-S": 3, "BK-M365": 60 }],
];
