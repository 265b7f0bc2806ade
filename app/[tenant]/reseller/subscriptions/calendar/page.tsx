import { calendarPage } from "@/app/[tenant]/_subscriptions/calendar-page";
import * as actions from "@/app/[tenant]/reseller/subscriptions/calendar/actions";

export { generateMetadata } from "@/app/[tenant]/_subscriptions/calendar-page";
export default calendarPage("reseller", actions);
