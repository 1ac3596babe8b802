// What the bundle of the search's page exports: the build declares this name around it.

import * as page from "../search/page.js";

start = page.start;
