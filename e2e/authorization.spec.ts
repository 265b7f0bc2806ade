import { expectAllListed, tryEverything } from "./matrix/everything";

expectAllListed();
tryEverything({ proxy: true });
