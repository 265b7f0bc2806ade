import type { Localised } from "@/db/seed/rows";
import * as services from "./drawings/services";

/** A picture of the demo: its drawing, and what it shows. */
export type DemoPicture = { svg: string; alt: Localised };

export const shows = (svg: string, en: string, de: string): DemoPicture => ({ svg, alt: { en, de } });

export const shield = shows(services.shield(), "Green shield with a tick", "Grünes Schild mit einem Haken");
export const mail = shows(services.mail(), "Letter with a red mark", "Brief mit einer roten Marke");
export const calendar = shows(
  services.calendar(),
  "Calendar sheet with one day ticked",
  "Kalenderblatt, ein Tag ist abgehakt",
);
