/** Below the output folder: a folder for each policy of a folder of policies. */
export const sitesFolder = "sites";
