#include "base/utf8.h"
#include "exchange/calendar.h"

namespace planverk::exchange {

namespace {

constexpr std::size_t longest_line = 75;  // octets, the line's end left out (RFC 5545, 3.1)

std::string digits_of(const Date& day) {
  std::string text = day.text();
  std::erase(text, '-');
  return text;
}

/// TEXT (3.3.11): backslash, semicolon, comma and line ends are escaped; other control characters may not stand there.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      out += c;
    } else if (c == '\t') {
      out += ' ';
    }
  }
  return out;
}

/// Long lines go on behind a line end and a space; a character of several octets stays whole.
void add_line(std::string& out, std::string_view line) {
  std::size_t room = longest_line;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t next = at;
    (void)utf8::next(line, next);
    if (next - begin > room) {
      out.append(line.substr(begin, at - begin)).append("\r\n ");
      begin = at;
      room = longest_line - 1;  // the space counts
    }
    at = next;
  }
  out.append(line.substr(begin)).append("\r\n");
}

class Writer {
 public:
  explicit Writer(const Calendar& calendar) : calendar_(calendar) {}

  std::string write() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Planverk//Planverk//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    words("NAME", calendar_.name);
    words("X-WR-CALNAME", calendar_.name);
    for (const CalendarEntry& entry : calendar_.entries) event(entry);
    line("END:VCALENDAR");
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { add_line(out_, text); }

  void words(const std::string& name, const std::string& text) {
    if (text.empty()) return;
    const bool spoken = name != "X-WR-CALNAME" && !calendar_.language.empty();
    line(name + (spoken ? ";LANGUAGE=" + calendar_.language : std::string()) + ":" + escaped(text));
  }

  void event(const CalendarEntry& entry) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(entry.uid));
    line("DTSTAMP:" + digits_of(calendar_.made) + "T000000Z");
    if (entry.starts.empty()) {
      line("DTSTART;VALUE=DATE:" + digits_of(entry.day));
      // The day of the end is the first that is none of its days (3.6.1).
      if (entry.last && *entry.last > entry.day)
        line("DTEND;VALUE=DATE:" + digits_of(Date::from_days(entry.last->days() + 1)));
    } else {
      line("DTSTART:" + entry.starts);
      if (!entry.ends.empty()) line("DTEND:" + entry.ends);
    }
    words("SUMMARY", entry.summary);
    words("DESCRIPTION", entry.description);
    words("LOCATION", entry.location);
    words("CATEGORIES", entry.category);
    // Who is at a meeting is busy; a day on which something is due leaves people free.
    line(entry.starts.empty() ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    line("END:VEVENT");
  }

  const Calendar& calendar_;
  std::string out_;
};

}  // namespace

std::string write_calendar(const Calendar& calendar) {
  return Writer(calendar).write();
}

}  // namespace planverk::exchange
