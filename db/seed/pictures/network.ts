import * as machines from "./drawings/machines";
import * as network from "./drawings/network";
import { type DemoPicture, mail, shield, shows } from "./shows";

/** What items of networks and of their security show. */
export const networkPictures: Record<string, DemoPicture[]> = {
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
};
