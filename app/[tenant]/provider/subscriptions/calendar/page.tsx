import { calendarPage } from "@/app/[tenant]/_subscriptions/calendar-page";
import * as actions from "@/app/[tenant]/provider/subscriptions/calendar/actions";

export { generateMetadata } from "@/app/[tenant]/_subscriptions/calendar-page";
export default calendarPage("provider", actions);
