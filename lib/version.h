#ifndef VERSION_H
#define VERSION_H

#define GT_VERSION	"0.1"

#endif
