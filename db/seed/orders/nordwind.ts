import type { OrderRow } from "./plan";

export const alphaItOrders: OrderRow[] = [
  [327, "muster-gmbh", "completed", { "SEC-MAIL": 12 }],
  [268, "muster-gmbh", "completed", { "WP-NB14-PRO": 6, "WP-DOCK-C2": 6, "WP-ROLLOUT": 6 }],
  [261, "holzwerk-brandtal", "completed", { "M365-TENANT": 1, "M365-BASIC": 12 }],
  [247, "wendelin-partner", "completed", { "WP-MINI-D1": 8, "WP-MON27-QHD": 16 }],
  [240, "rheinbogen-logistik", "completed", { "NW-SW24P": 2, "NW-AP620": 6, "NW-MANAGED": 1 }],
  [228, "zahnarztpraxis-ulmenplatz", "completed", { "BK-SERVER": 1, "BK-CLIENT": 5 }],
  [219, "muster-gmbh", "completed", { "M365-STANDARD": 14, "BK-M365": 14 }],
  [205, "baeckerei-kornspeicher", "completed", { "TEL-SEAT": 4, "TEL-DESK-D40": 4, "TEL-PORTING": 1 }],
  [201, "metallbau-eisenkamp", "cancelled", { "SRV-T120": 1 }],
  [188, "thalbach-rechtsanwaelte", "completed", { "SEC-EDR": 18, "SEC-MAIL": 18, "SEC-KEY2": 36 }],
  [181, "rheinbogen-logistik", "completed", { "WP-NB14-PRO rent": 9, "SUP-DESK": 9 }],
  [174, "donaufels-feinkost", "completed", { "M365-BASIC year": 7, "M365-CARE": 7 }],
  [160, "ziegelhof-bau", "completed", { "NW-5G-FAILOVER": 3, "NW-AP640X": 4 }],
  [152, "muster-gmbh", "completed", { "SUP-HOURS-10": 1 }],
  [146, "fahrradhaus-speichenglueck", "rejected", { "WP-MFP-C30": 1 }],
  [139, "rheinknie-feinmechanik", "completed", { "SRV-T120": 1, "SRV-UPS15": 1, "BK-SERVER": 1 }],
  [125, "holzwerk-brandtal", "completed", { "NW-SURVEY": 1 }],
  [118, "wendelin-partner", "completed", { "SEC-GATE100": 1, "SUP-ONSITE-DAY": 1 }],
  [104, "thalbach-rechtsanwaelte", "completed", { "WP-NB16-STUDIO": 2, "WP-DOCK-C2": 2 }],
  [97, "jugendwerkstatt-suedbogen", "completed", { "WP-MINI-D1 rent": 10 }],
  [88, "muster-gmbh", "completed", { "NW-AP620": 3, "NW-SW24P": 1 }],
  [76, "metallbau-eisenkamp", "completed", { "M365-PREMIUM": 22, "M365-MIGRATION": 22 }],
  [63, "baeckerei-kornspeicher", "completed", { "WP-MON27-QHD rent": 3 }],
  [55, "zahnarztpraxis-ulmenplatz", "completed", { "SEC-AWARE": 9, "SEC-EDR": 9 }],
  [41, "rheinbogen-logistik", "in delivery", { "TEL-DESK-D40": 12, "TEL-HEAD-H7": 12, "TEL-SEAT": 12 }],
  [33, "muster-gmbh", "in delivery", { "WP-NB14-PRO": 4, "WP-MON27-QHD": 8, "WP-DOCK-C2": 4 }],
  [21, "donaufels-feinkost", "in delivery", { "BK-STORAGE-TB": 2, "BK-M365 year": 7 }],
  [14, "rheinknie-feinmechanik", "confirmed", { "SEC-GATE300": 1, "NW-SURVEY": 1 }],
  [9, "holzwerk-brandtal", "information asked", { "NW-SW48P": 1, "NW-AP620": 8 }],
  [6, "muster-gmbh", "confirmed", { "TEL-ROOM-ONE": 1, "WP-MON27-QHD": 2 }],
  [3, "thalbach-rechtsanwaelte", "placed", { "CLD-VM-L": 2, "SUP-SERVER": 2 }],
  [1, "muster-gmbh", "placed", { "WP-NB14-PRO": 2, "M365-STANDARD": 2, "SEC-EDR": 2 }],
];

export const betaSystemsOrders: OrderRow[] = [
  [254, "muster-gmbh-berlin", "completed", { "M365-TENANT": 1, "M365-STANDARD": 9 }],
  [212, "spreekiesel-medien", "completed", { "WP-NB14-PRO": 3, "WP-DOCK-C2": 3 }],
  [166, "havelstern-pflege", "completed", { "TEL-SEAT": 15, "TEL-DECT-M2": 6 }],
  [111, "polderland-zaden", "cancelled", { "NW-MANAGED": 1, "NW-AP620": 5 }],
  [82, "apotheke-kranichweg", "completed", { "SEC-GATE100": 2 }],
  [28, "muster-gmbh-berlin", "in delivery", { "WP-MINI-D1": 4, "WP-ROLLOUT": 4 }],
  [4, "tischlerei-astwerk", "placed", { "BK-CLIENT": 6 }],
];

export const deltaNetOrders: OrderRow[] = [
  [257, "mainschleife-spedition", "completed", { "NW-SW24P": 3, "NW-AP620": 10 }],
  [223, "weingut-rebenhang", "completed", { "TEL-SEAT": 3 }],
  [170, "mosellaube-assurances", "rejected", { "NW-MANAGED": 1 }],
];

export const nordwindOrders: OrderRow[] = [
  [235, "fleetbruecke-maschinenbau", "completed", { "SRV-R240": 2, "SRV-MIGRATION": 2, "SUP-ONCALL": 1 }],
  [132, "stadtwerke-nebelheim", "completed", { "SEC-SCAN": 2, "BK-DRILL": 1 }],
  [48, "klinik-heidekuppe", "in delivery", { "WP-NB14-PRO lease": 20, "WP-ROLLOUT": 20 }],
  [8, "alpenrand-sensorik", "confirmed", { "SUP-REVIEW": 1, "CLD-VM-S year": 4 }],
];
