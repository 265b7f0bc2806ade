import { z } from "zod";
import { ownPath } from "@/lib/base/fields";

/** Where customer mode leads on when it begins or ends. */
export const customerModeStep = z.object({ next: ownPath });
