#ifndef PLUMB_SHIPPED_MODEL_H
#define PLUMB_SHIPPED_MODEL_H

#include <stddef.h>

/// The bytes of plumb.model, carried inside the binary.
const unsigned char *plumb_model_bytes(void);

/// How many there are.
size_t plumb_model_size(void);

/// The bytes of questions.txt, carried inside the binary.
const unsigned char *plumb_questions_bytes(void);

/// How many there are.
size_t plumb_questions_size(void);

#endif
