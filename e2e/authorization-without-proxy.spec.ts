import { tryEverything } from "./matrix/everything";

tryEverything({ proxy: false });
