/**
 * Every sentence that is shown or printed, in Chinese and English. One pair of files per feature, {@code intake_zh.properties} and
 * {@code intake_en.properties}, whose keys begin with the feature's name.
 */
package org.wishdesk.words;
