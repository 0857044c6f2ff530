/// Kinds of documents that no plan asks for: the program writes their plans itself.
#pragma once

namespace planverk::templates {

/// In place of a folder for Files::overlay: the built-in files of `reports/` become kinds.
inline constexpr const char* report_kinds = "built-in:reports";

}  // namespace planverk::templates
