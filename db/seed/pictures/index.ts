import type { Localised } from "@/db/seed/rows";
import * as machines from "./machines";
import * as network from "./network";
import * as services from "./services";
import * as workplaces from "./workplaces";

/** A picture of the demo: its drawing, and what it shows. */
export type DemoPicture = { svg: string; alt: Localised };

const shows = (svg: string, en: string, de: string): DemoPicture => ({ svg, alt: { en, de } });

const closed = shows(
  workplaces.closedLaptop(),
  "The same notebook closed: flat silver lid",
  "Dasselbe Notebook geschlossen: flacher silberner Deckel",
);
const shield = shows(services.shield(), "Green shield with a tick", "Grünes Schild mit einem Haken");
const mail = shows(services.mail(), "Letter with a red mark", "Brief mit einer roten Marke");
const backup = shows(
  services.backup(),
  "Stack of three drives under an arrow that leads back",
  "Stapel aus drei Laufwerken unter einem Pfeil, der zurückführt",
);
const talk = shows(services.support(), "Two speech bubbles", "Zwei Sprechblasen");
const calendar = shows(
  services.calendar(),
  "Calendar sheet with one day ticked",
  "Kalenderblatt, ein Tag ist abgehakt",
);
const rack = (units: 1 | 2) =>
  shows(
    machines.rackServer(units),
    `Rack server of ${units} units, its drives in front`,
    `Rack-Server mit ${units} HE, die Laufwerke vorn`,
  );

/** The pictures of the demo's items by SKU, the first one for lists; what is missing has none. */
export const demoPictures: Record<string, DemoPicture[]> = {
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
  "NW-AP620": [
    shows(
      network.accessPoint(),
      "Flat round access point for the ceiling",
      "Flacher runder Access Point für die Decke",
    ),
    shows(
      network.accessPointAtWork(),
      "The access point under a ceiling, its waves reaching a desk with a notebook",
      "Der Access Point unter einer Decke, seine Wellen reichen zu einem Tisch mit Notebook",
    ),
  ],
  "NW-AP640X": [
    shows(
      network.outdoorAccessPoint(),
      "Closed access point with two antennas on a mast",
      "Geschlossener Access Point mit zwei Antennen an einem Mast",
    ),
  ],
  "NW-SW24P": [
    shows(
      network.networkSwitch(12),
      "Switch with two rows of twelve ports and four uplinks",
      "Switch mit zwei Reihen zu zwölf Ports und vier Uplinks",
    ),
  ],
  "NW-SW48P": [
    shows(
      network.networkSwitch(24),
      "Switch with two rows of twenty-four ports and four uplinks",
      "Switch mit zwei Reihen zu vierundzwanzig Ports und vier Uplinks",
    ),
  ],
  "NW-SW8": [shows(network.smallSwitch(), "Small switch with eight ports", "Kleiner Switch mit acht Ports")],
  "NW-5G-FAILOVER": [shows(network.router(), "Router with four antennas", "Router mit vier Antennen")],
  "NW-MANAGED": [shield],
  "SEC-GATE100": [
    shows(
      network.firewall(false),
      "Small firewall with five ports and a shield on its front",
      "Kleine Firewall mit fünf Ports und einem Schild auf der Front",
    ),
  ],
  "SEC-GATE300": [
    shows(
      network.firewall(true),
      "Wide firewall with twelve ports and a shield on its front",
      "Breite Firewall mit zwölf Ports und einem Schild auf der Front",
    ),
  ],
  "SEC-EDR": [shield],
  "SEC-MAIL": [mail],
  "SEC-KEY2": [
    shows(
      machines.securityKeys(),
      "Two security keys with USB plugs",
      "Zwei Sicherheitsschlüssel mit USB-Stecker",
    ),
  ],
  "SRV-T120": [
    shows(machines.towerServer(), "Tower server with four drives", "Tower-Server mit vier Laufwerken"),
  ],
  "SRV-R240": [rack(2)],
  "SRV-R110": [rack(1)],
  "SRV-UPS15": [
    shows(
      machines.powerSupply(),
      "Upright power supply with a display",
      "Stehende Stromversorgung mit einer Anzeige",
    ),
  ],
  "CLD-VM-S": [shows(services.cloudServer(2), "Cloud above two servers", "Wolke über zwei Servern")],
  "CLD-VM-L": [shows(services.cloudServer(3), "Cloud above three servers", "Wolke über drei Servern")],
  "BK-M365": [backup],
  "BK-SERVER": [backup],
  "BK-VAULT4": [
    shows(
      machines.vault(),
      "Backup appliance with four drive bays",
      "Backup-Appliance mit vier Laufwerksschächten",
    ),
  ],
  "M365-MIGRATION": [mail],
  "M365-EXO-P1": [mail],
  "SUP-DESK": [talk],
  "SUP-REVIEW": [calendar],
  "SUP-ONSITE-DAY": [calendar],
  "TEL-DESK-D40": [
    shows(
      machines.deskPhone(),
      "Desk phone with handset, keys and a display",
      "Tischtelefon mit Hörer, Tasten und Display",
    ),
  ],
  "TEL-DECT-M2": [
    shows(
      machines.cordlessPhones(),
      "Two cordless phones in their charger",
      "Zwei schnurlose Telefone in ihrer Ladeschale",
    ),
  ],
  "TEL-HEAD-H7": [shows(machines.headset(), "Headset with a microphone", "Headset mit Mikrofon")],
  "TEL-ROOM-ONE": [
    shows(
      machines.videoBar(),
      "Video bar under a screen that shows three people",
      "Videoleiste unter einem Bildschirm, der drei Personen zeigt",
    ),
  ],
};
