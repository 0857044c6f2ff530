#include "exchange/delivery.h"
