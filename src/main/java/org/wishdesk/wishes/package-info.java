/** 微心愿: what each household asked for. */
package org.wishdesk.wishes;
