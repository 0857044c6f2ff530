/// Origins: where facts that were taken over from elsewhere come from, as structs. See plan/subjects/register.h.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "plan/subjects/register.h"

namespace planverk::plan {

/// A register, table or file that facts of the plan were imported from. Elements name it by `origin`; what has none of
/// its own has that of the nearest element around it (origin_of).
struct Origin {
  xml::Node node;
  std::string_view id, label, item;
  std::optional<Date> retrieved;
};

struct OriginRegisters {
  std::vector<Origin> origins;
};
template <>
struct Register<Origin> {
  static constexpr std::string_view element = "origin";
  static constexpr auto list = &OriginRegisters::origins;
};

/// The id of the origin of an element of a plan: its own, else that of the nearest element around it; empty when nothing
/// says where it comes from.
[[nodiscard]] std::string_view origin_of(xml::Node element);

}  // namespace planverk::plan
