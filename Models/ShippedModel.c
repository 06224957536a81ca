#include "ShippedModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "plumb.model"
};

static const unsigned char questions[] = {
#embed "questions.txt"
};

const unsigned char *plumb_model_bytes(void) { return model; }

size_t plumb_model_size(void) { return sizeof model; }

const unsigned char *plumb_questions_bytes(void) { return questions; }

size_t plumb_questions_size(void) { return sizeof questions; }
