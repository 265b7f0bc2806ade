import * as machines from "./drawings/machines";
import * as symbols from "./drawings/symbols";
import { networkPictures } from "./network";
import { calendar, type DemoPicture, mail, shows } from "./shows";
import { workplacePictures } from "./workplaces";

const backup = shows(
  symbols.backup(),
  "Stack of three drives under an arrow that leads back",
  "Stapel aus drei Laufwerken unter einem Pfeil, der zurückführt",
);
const talk = shows(symbols.support(), "Two speech bubbles", "Zwei Sprechblasen");
const rack = (units: 1 | 2) =>
  shows(
    machines.rackServer(units),
    `Rack server of ${units} units, its drives in front`,
    `Rack-Server mit ${units} HE, die Laufwerke vorn`,
  );

/** The pictures of the demo's items by SKU, the first one for lists; what is missing has none. */
export const demoPictures: Record<string, DemoPicture[]> = {
  ...workplacePictures,
  ...networkPictures,
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
  "CLD-VM-S": [shows(symbols.cloudServer(2), "Cloud above two servers", "Wolke über zwei Servern")],
  "CLD-VM-L": [shows(symbols.cloudServer(3), "Cloud above three servers", "Wolke über drei Servern")],
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
