/* status.h - what a call came to, and what the program's exit status says of it. */
#ifndef TRADEFIG_STATUS_H
#define TRADEFIG_STATUS_H

/* The values are the program's exit statuses. */
enum tf_status {
	TF_OK = 0,        /* done; what was skipped is counted in the messages */
	TF_CONDITION = 1, /* done, and a condition the user named with --fail-on holds */
	TF_USAGE = 2,     /* a wrong option, argument or configuration; nothing written */
	TF_IO = 3,        /* an input cannot be opened or decoded, or an output not written */
	TF_STRICT = 4,    /* --strict, and at least one document or row was rejected */
	TF_PROGRAM = 5,   /* a program that is needed (gnuplot) failed or is missing */
	TF_NOFIT = 6,     /* no fit possible, with --require-fit */
	TF_INTERNAL = 70  /* a fault of our own */
};

#endif
