import * as workplaces from "./drawings/workplaces";
import { calendar, type DemoPicture, shield, shows } from "./shows";

const closed = shows(
  workplaces.closedLaptop(),
  "The same notebook closed: flat silver lid",
  "Dasselbe Notebook geschlossen: flacher silberner Deckel",
);

/** What items of workplaces show. */
export const workplacePictures: Record<string, DemoPicture[]> = {
  "WP-NB14-PRO": [
    shows(
      workplaces.laptop(540),
      "Slim notebook, opened, with a window on its screen",
      "Schlankes Notebook, aufgeklappt, mit einem Fenster auf dem Bildschirm",
    ),
    closed,
  ],
  "WP-NB16-STUDIO": [
    shows(
      workplaces.laptop(660),
      "Large notebook, opened, with a window on its screen",
      "Großes Notebook, aufgeklappt, mit einem Fenster auf dem Bildschirm",
    ),
    closed,
  ],
  "WP-MINI-D1": [
    shows(
      workplaces.miniComputer(),
      "Small dark computer with two USB sockets in front",
      "Kleiner dunkler Rechner mit zwei USB-Buchsen vorn",
    ),
  ],
  "WP-THIN-T2": [
    shows(workplaces.thinClient(), "Upright thin client on a foot", "Stehender Thin Client auf einem Fuß"),
  ],
  "WP-MON27-QHD": [
    shows(
      workplaces.monitor(),
      "Wide monitor on a stand, from the front",
      "Breiter Monitor auf einem Standfuß, von vorn",
    ),
    shows(
      workplaces.monitorBack(),
      "The monitor from behind: stand, four mounting points, sockets below right",
      "Der Monitor von hinten: Standfuß, vier Befestigungspunkte, Buchsen unten rechts",
    ),
  ],
  "WP-DOCK-C2": [
    shows(
      workplaces.dock(),
      "Flat docking station with USB and display sockets and a cable",
      "Flache Dockingstation mit USB- und Bildschirmbuchsen und einem Kabel",
    ),
  ],
  "WP-MFP-C30": [
    shows(
      workplaces.printer(),
      "Multifunction printer with scanner lid and two paper trays",
      "Multifunktionsdrucker mit Scannerdeckel und zwei Papierfächern",
    ),
  ],
  "WP-MANAGED": [shield],
  "WP-ROLLOUT": [calendar],
};
