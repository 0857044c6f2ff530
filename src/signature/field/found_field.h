/// Signature fields with the objects that they are made of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foreign/objects.h"
#include "signature/field.h"

namespace planverk::signature {

struct FoundField {
  Field told;
  foreign::Object field;   ///< holds T and V
  foreign::Object widget;  ///< how it looks: the same object, or its kid; null where it has none
};

/// Those that can be signed by changing an object of their own, in the file's order.
[[nodiscard]] std::vector<FoundField> signature_fields(const foreign::Objects& file);
/// /P of DocMDP; 0: the file is not certified.
[[nodiscard]] int certification_of(const foreign::Objects& file);
/// Whether a signature that is there locks the field of that full name (FieldMDP, 12.8.2.4).
[[nodiscard]] bool is_locked(const std::vector<FoundField>& fields, const std::string& name);

}  // namespace planverk::signature
