#include "document/value.h"

namespace planverk::document {

std::string text_of(const Value& value) {
  switch (value.type) {
    case Value::Type::number:
      return value.number.text();
    case Value::Type::percent:
      return value.number.text() + "%";
    case Value::Type::date:
      return value.date.text();
  }
  return {};
}

}  // namespace planverk::document
