/* page.h - what every report page looks like: its style and its one script. */
#ifndef OUTPUT_PAGE_H
#define OUTPUT_PAGE_H

extern const char page_style[];
extern const char page_script[];

#endif
