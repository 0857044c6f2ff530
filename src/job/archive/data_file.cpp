#include "archive/data_file.h"

#include <algorithm>

#include "foreign/document.h"

namespace planverk::job {

namespace {

struct Kind {
  std::string_view begins, media_type, format, name;
};
constexpr Kind kinds[] = {
    {"\x89PNG\r\n\x1a\n", "image/png", "fmt/13", "PNG"},
    {"\xFF\xD8\xFF", "image/jpeg", "fmt/44", "JPEG"},
    {"II*\0", "image/tiff", "fmt/353", "TIFF"},
    {"MM\0*", "image/tiff", "fmt/353", "TIFF"},
};

struct Claim {
  std::string_view claim, format;
};
/// PRONOM's codes of PDF/A, and of PDF by its version.
constexpr Claim archival[] = {{"1a", "fmt/95"},  {"1b", "fmt/354"}, {"2a", "fmt/476"}, {"2b", "fmt/477"},
                              {"2u", "fmt/478"}, {"3a", "fmt/479"}, {"3b", "fmt/480"}, {"3u", "fmt/481"}};
constexpr Claim versions[] = {{"1.3", "fmt/17"}, {"1.4", "fmt/18"},  {"1.5", "fmt/19"},
                              {"1.6", "fmt/20"}, {"1.7", "fmt/276"}, {"2.0", "fmt/1129"}};

std::string code_of(std::span<const Claim> claims, std::string_view claim) {
  const auto found = std::ranges::find(claims, claim, &Claim::claim);
  return found == claims.end() ? std::string() : std::string(found->format);
}

bool is_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

void identify_pdf(archive::DataFile& file) {
  file.media_type = "application/pdf";
  file.format_name = "PDF";
  const auto document = foreign::Document::open(std::string(file.bytes.bytes()));
  if (!document) return;
  const foreign::Facts& facts = document->facts();
  if (facts.pdfa.empty()) {
    file.format_name = "PDF " + facts.version;
    file.format = code_of(versions, facts.version);
  } else {
    file.format_name = "PDF/A-" + facts.pdfa;
    file.format = code_of(archival, facts.pdfa);
  }
}

void set(archive::DataFile& file, std::string_view media_type, std::string_view format, std::string_view name) {
  file.media_type = media_type;
  file.format = format;
  file.format_name = name;
}

}  // namespace

void identify(archive::DataFile& file) {
  const std::string_view bytes = file.bytes.bytes();
  if (is_pdf(bytes)) return identify_pdf(file);
  for (const Kind& each : kinds) {
    if (bytes.starts_with(each.begins)) return set(file, each.media_type, each.format, each.name);
  }
  const std::string_view head = bytes.substr(0, 1024);
  if (head.find("<svg") != std::string_view::npos) return set(file, "image/svg+xml", "fmt/92", "SVG 1.1");
  if (head.starts_with("<?xml")) return set(file, "text/xml", "fmt/101", "XML 1.0");
  const std::string_view name = file.name;
  if (name.ends_with(".docx"))
    return set(file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "fmt/412", "DOCX");
  if (name.ends_with(".xlsx"))
    return set(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "fmt/214", "XLSX");
  if (name.ends_with(".txt")) return set(file, "text/plain", "x-fmt/111", "text");
  set(file, "application/octet-stream", "", "");
}

/// Also what archives take beside PDF/A: XML, plain text, TIFF and pictures.
bool is_archival(const archive::DataFile& file) {
  return file.format_name.starts_with("PDF/A") || file.media_type.starts_with("text/") ||
         file.media_type.starts_with("image/");
}

bool is_signed(const archive::DataFile& file) {
  if (file.media_type != "application/pdf") return false;
  const auto document = foreign::Document::open(std::string(file.bytes.bytes()));
  return document && !document->facts().signatures.empty();
}

std::string file_name_of(std::string_view path) {
  std::string out;
  for (const char c : path.substr(path.rfind('/') + 1)) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    if (kept) {
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  constexpr std::size_t longest = 80;
  if (out.size() > longest) out.erase(0, out.size() - longest);
  while (!out.empty() && (out.front() == '.' || out.front() == '-')) out.erase(0, 1);
  return out.empty() ? "file" : out;
}

}  // namespace planverk::job
