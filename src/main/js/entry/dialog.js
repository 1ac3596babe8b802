// What the bundle of the dialog exports: the build declares these names around it.

import * as dialog from "../search/dialog.js";

start = dialog.start;
arrive = dialog.arrive;
