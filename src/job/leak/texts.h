/// The texts in what the program writes, whatever its form: what stands between the marks of HTML, in strings of JSON, in every
/// string and stream of a PDF.
#pragma once

#include <functional>
#include <string_view>

namespace planverk::foreign {
class Document;
}

namespace planverk::job::leak {

enum class Sort {
  words,  ///< what people read or hear, values and names
  bytes,  ///< streams, style sheets, scripts: what a short word means there nobody knows
};
using TextVisitor = std::function<void(std::string_view where, std::string_view text, Sort sort)>;

/// `name`: of the file, whose ending tells the form (`.pdf`, `.html`, `.xml`, `.json`, `.ics`, `.xlsx`); all else is plain text.
/// What cannot be read as what it should be is visited as it is. False where something may not have been visited: that
/// nothing is found in it proves nothing then.
bool visit_texts(std::string_view name, std::string_view bytes, const TextVisitor& visit);
bool visit_texts(const foreign::Document& pdf, const TextVisitor& visit);

}  // namespace planverk::job::leak
