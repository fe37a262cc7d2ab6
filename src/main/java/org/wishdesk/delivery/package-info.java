/** 配送: runs, the lists a driver takes to the villages, and what came of them. */
package org.wishdesk.delivery;
