/** The categories at the top; five nouns belong to each. */
export const roots = [
  ["Workplace", "Arbeitsplatz"],
  ["Devices", "Geräte"],
  ["Network", "Netzwerk"],
  ["Data centre", "Rechenzentrum"],
  ["Cloud", "Cloud"],
  ["Security", "Sicherheit"],
  ["Telephony", "Telefonie"],
  ["Services", "Dienste"],
] as const;

/** One category each. */
export const nouns = [
  ["Notebook", "Notebook"],
  ["Desktop", "Desktop-PC"],
  ["Monitor", "Monitor"],
  ["Dock", "Dockingstation"],
  ["Keyboard", "Tastatur"],
  ["Printer", "Drucker"],
  ["Scanner", "Scanner"],
  ["Tablet", "Tablet"],
  ["Switch", "Switch"],
  ["Router", "Router"],
  ["Access point", "Access Point"],
  ["Firewall", "Firewall"],
  ["Cable", "Kabel"],
  ["Rack", "Netzwerkschrank"],
  ["UPS", "USV"],
  ["Server", "Server"],
  ["Storage", "Speichersystem"],
  ["Tape library", "Bandbibliothek"],
  ["Memory", "Arbeitsspeicher"],
  ["Drive", "Laufwerk"],
  ["Virtual machine", "Virtuelle Maschine"],
  ["Backup", "Datensicherung"],
  ["Mailbox", "Postfach"],
  ["Office licence", "Office-Lizenz"],
  ["Endpoint protection", "Endpunktschutz"],
  ["Mail filter", "E-Mail-Filter"],
  ["Awareness training", "Sicherheitsschulung"],
  ["Penetration test", "Penetrationstest"],
  ["Telephone", "Telefon"],
  ["Headset", "Headset"],
  ["Telephone seat", "Telefonie-Arbeitsplatz"],
  ["Conference room", "Konferenzraum"],
  ["SIM card", "SIM-Karte"],
  ["Internet line", "Internetanschluss"],
  ["Managed workplace", "Betreuter Arbeitsplatz"],
  ["Managed network", "Betreutes Netz"],
  ["Help desk", "Help-Desk"],
  ["On-site day", "Einsatztag"],
  ["Migration", "Migration"],
  ["Consulting", "Beratung"],
] as const;

/** From the 21st noun on, what is sold is a service. */
export const FIRST_SERVICE = 20;

export const brands =
  "Norwid Halden Ostara Kestrel Brennus Ventura Altmark Lumen Seewind Corvus Meridian Fjord Taunus Delta9 Ravel Ibex Sonder Aurora Quader Tandem Velar Zenit Harz Mistral Polaris".split(
    " ",
  );
export const lines = "Base Plus Pro Max Ultra Lite Core Edge Prime Flex".split(" ");

export const families =
  "Ahrens Bakker Carstens Dierks Ebeling Frerichs Gerdes Hansen Ihnen Janssen Kramer Lüders Meinders Nissen Ohlsen Petersen Quast Reimers Siemers Thomsen Ubben Voss Wilts Xander Ysker Zander Albers Boysen Christians Detlefs Eilers Focken Grotjahn Harms Iversen Jürgens Kock Lorenzen Möller Neumann".split(
    " ",
  );
export const trades =
  "Metallbau Logistik Druckerei Tischlerei Elektrotechnik Steuerberatung Spedition Gartenbau Maschinenbau Apotheke Verlag Weinhandel Bootswerft Optik Zahntechnik Bäckerei Architekten Gebäudetechnik Medizintechnik Reederei Textil Kältetechnik Sanitär Fahrzeugbau Saatgut".split(
    " ",
  );
export const cities =
  "Hamburg Lübeck Bremen Kiel Rostock Hannover Oldenburg Flensburg Münster Osnabrück Leipzig Dresden Erfurt Kassel Bonn Köln Mainz Ulm Passau Freiburg".split(
    " ",
  );
export const forms = ["GmbH", "AG", "KG", "e. K.", "GmbH & Co. KG"];
export const people = ["Anke", "Björn", "Clara", "Dirk", "Elif", "Fritz", "Greta", "Hauke", "Imke", "Jonas"];
