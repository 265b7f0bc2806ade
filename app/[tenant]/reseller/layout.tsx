import { areaLayout } from "@/app/[tenant]/area-layout";
import { navigation } from "./navigation";

export default areaLayout("reseller", navigation);
