import { compose } from "./compose";
import type en from "./en";
import * as nouns from "./nouns/de";

export default compose(nouns) satisfies typeof en;
