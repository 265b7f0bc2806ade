import { compose, type Words } from "./compose";
import * as nouns from "./nouns/en";

export default compose(nouns) satisfies Words;
