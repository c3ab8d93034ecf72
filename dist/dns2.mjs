export {
	dns,
	parseResolver
} from "./dns.mjs";
