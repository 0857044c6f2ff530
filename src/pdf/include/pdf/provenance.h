/// What a file was made from and by, as its metadata say it: enough to make it again, and to tell why it came out
/// otherwise. It tells no path and no machine.
#pragma once

#include <string>

namespace planverk::pdf {

struct Provenance {
  std::string document;   ///< its id in the plan
  std::string source;     ///< SHA-256 of the plan as the document has it, hexadecimal
  std::string choices;    ///< how it was asked for, `audience=public reading=final`; empty: nothing besides the plan
  std::string program;    ///< version of the program
  std::string libraries;  ///< these and what follows: names that change when what they stand for does
  std::string templates;
  std::string fonts;
};

/// The namespace of these properties in the metadata.
inline constexpr const char* provenance_namespace = "urn:planverk:provenance:1";

}  // namespace planverk::pdf
