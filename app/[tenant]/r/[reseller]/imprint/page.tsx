export { default, generateMetadata } from "@/app/[tenant]/_shop/imprint";
