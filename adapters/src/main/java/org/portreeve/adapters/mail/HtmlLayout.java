package org.portreeve.adapters.mail;

import static org.portreeve.adapters.mail.Sentence.escaped;

import java.util.stream.Collectors;

/**
 * A letter as a document that mail programs can show: tables and styles on the elements, since many of them know nothing else;
 * the colours are the console's. Dark ones come by a style sheet, for those that know it.
 */
final class HtmlLayout {
    private static final String FONT =
            "font-family:'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%2$s</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            @media (prefers-color-scheme: dark) {
              .ground { background-color: #121318 !important; }
              .sheet { background-color: #191b21 !important; border-color: #2a2d36 !important; }
              .ink { color: #eaecf2 !important; }
              .second { color: #aab1c0 !important; }
              .quote { background-color: #15171c !important; border-color: #3e434f !important; }
              .rule { border-color: #2a2d36 !important; }
              .action { background-color: #5868e6 !important; }
            }
            @media (max-width: 480px) {
              .sheet { padding: 22px 20px !important; }
              .room { padding: 20px 10px !important; }
            }
            </style>
            </head>
            <body class="ground" style="margin:0;padding:0;background-color:#f3f4f7;-webkit-text-size-adjust:100%%">
            <div style="display:none;max-height:0;overflow:hidden">%3$s</div>
            <table role="presentation" class="ground" width="100%%" cellpadding="0" cellspacing="0" border="0" \
            style="background-color:#f3f4f7"><tr><td class="room" align="center" style="padding:36px 16px">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" \
            style="max-width:560px;text-align:start">
            <tr><td class="ink" style="%4$spadding:0 4px 14px;font-size:16px;line-height:24px;font-weight:600;\
            letter-spacing:-.02em;color:#161922">Portreeve</td></tr>
            <tr><td class="sheet" style="padding:30px 32px;background-color:#ffffff;border:1px solid #e5e7ed;\
            border-radius:10px">
            <h1 class="ink" style="%4$smargin:0 0 12px;font-size:21px;line-height:28px;font-weight:400;\
            letter-spacing:-.012em;color:#161922">%5$s</h1>
            %6$s
            <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:22px 0 0"><tr>
            <td class="action" bgcolor="#3a49c6" style="border-radius:7px;background-color:#3a49c6"><a href="%7$s" \
            target="_blank" rel="noopener noreferrer" style="%4$sdisplay:inline-block;padding:11px 20px;font-size:15px;\
            line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">%8$s</a></td></tr></table>
            %9$s
            </td></tr>
            <tr><td class="second" style="%4$spadding:16px 4px 0;font-size:12.5px;line-height:19px;color:#4c5466">\
            %10$s</td></tr>
            </table>
            </td></tr></table>
            </body>
            </html>
            """;

    private static final String PARAGRAPH = """
            <p class="ink" style="%smargin:0 0 10px;font-size:15px;line-height:23px;color:#161922">%s</p>
            """;

    private static final String MESSAGE = """
            <p class="second" style="%1$smargin:18px 0 6px;font-size:13px;line-height:19px;color:#4c5466">%2$s</p>
            <div class="quote ink" dir="auto" style="%1$smargin:0;padding:12px 16px;font-size:15px;line-height:23px;\
            overflow-wrap:anywhere;border-inline-start:3px solid #cdd2dc;background-color:#f8f9fb;color:#161922">%3$s</div>
            """;

    private static final String FACT = """
            <tr><td class="second rule" valign="top" style="%1$spadding:8px 18px 8px 0;border-top:1px solid #e5e7ed;\
            font-size:13px;line-height:19px;color:#4c5466">%2$s</td><td class="ink rule" valign="top" \
            style="%1$spadding:8px 0;border-top:1px solid #e5e7ed;font-size:13px;line-height:19px;\
            overflow-wrap:anywhere;color:#161922">%3$s</td></tr>
            """;

    private HtmlLayout() {}

    static String of(Content content) {
        String preview = content.lead().stream().map(Sentence::text).collect(Collectors.joining(" "));
        return PAGE.formatted(
                content.language(),
                escaped(content.subject()),
                escaped(preview),
                FONT,
                content.title().html(),
                lead(content) + message(content),
                escaped(content.link()),
                escaped(content.action()),
                facts(content),
                content.foot().stream().map(Sentence::html).collect(Collectors.joining(" ")));
    }

    private static String lead(Content content) {
        return content.lead().stream()
                .map(sentence -> PARAGRAPH.formatted(FONT, sentence.html()))
                .collect(Collectors.joining());
    }

    private static String message(Content content) {
        Content.Message message = content.message();
        return message == null
                ? ""
                : MESSAGE.formatted(
                        FONT, message.from().html(), escaped(message.text()).replace("\n", "<br>\n"));
    }

    private static String facts(Content content) {
        String rows = content.facts().stream()
                .map(fact -> FACT.formatted(FONT, escaped(fact.label()), escaped(fact.value())))
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                        + " style=\"margin:24px 0 0\">" + rows + "</table>";
    }
}
