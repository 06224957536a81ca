#include "ShippedModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bytes[] = {
#embed "plumb.model"
};

const unsigned char *plumb_model_bytes(void) { return bytes; }

size_t plumb_model_size(void) { return sizeof bytes; }
