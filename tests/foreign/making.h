/// PDF files made by hand, object by object.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planverk::foreign::test {

/// A file with these objects, numbered from 1 and whole as they stand between `obj` and `endobj`; 1 is the catalogue.
[[nodiscard]] inline std::string made_of(const std::vector<std::string>& objects, std::string_view trailer = "") {
  std::string out = "%PDF-1.7\n";
  std::vector<std::size_t> offsets;
  for (std::size_t index = 0; index < objects.size(); ++index) {
    offsets.push_back(out.size());
    out += std::to_string(index + 1) + " 0 obj\n" + objects[index] + "\nendobj\n";
  }
  const std::size_t table = out.size();
  out += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  out += "trailer\n<</Size " + std::to_string(objects.size() + 1) + "/Root 1 0 R" + std::string(trailer) +
         ">>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  return out;
}

[[nodiscard]] inline std::string stream_of(std::string_view data, std::string_view entries = "") {
  return "<</Length " + std::to_string(data.size()) + std::string(entries) + ">>stream\n" + std::string(data) +
         "\nendstream";
}

/// One page of A4 with this content, and Helvetica as /F1.
[[nodiscard]] inline std::string page_with(std::string_view content) {
  return made_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>",
                  "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>", stream_of(content),
                  "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"});
}

}  // namespace planverk::foreign::test
